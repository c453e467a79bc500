/** What all variants of a product share: their group, or of a product without one its row in the catalogue. */
export type VariantKey = string | number;
