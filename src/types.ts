export type {
  HistoryExport,
  InterestSummary,
  LearntChange,
  LearntSummary,
  ProfileSummary,
  Receipt,
  RejectedRow,
} from './types/answers.js';
export type { CaptureOptions } from './types/capture.js';
export type { CatalogFormat, CatalogSource } from './types/catalog-source.js';
export type {
  AttributeConsentSource,
  CallbackConsentSource,
  Consent,
  ConsentModeSource,
  ConsentSource,
  ShopifyConsentSource,
  TcfConsentSource,
} from './types/consent.js';
export type { Dismissal, DismissalTarget } from './types/dismissal.js';
export type {
  CartInteraction,
  ClickInteraction,
  DismissInteraction,
  DwellInteraction,
  ImpressionInteraction,
  Interaction,
  InteractionType,
  PurchaseInteraction,
  RemoveFromCartInteraction,
  RestoreInteraction,
  ReturnInteraction,
  SearchInteraction,
  StoredInteraction,
  ViewInteraction,
} from './types/interaction.js';
export type {
  Backend,
  LearningOptions,
  ModelOptions,
  ModelSettings,
  RecommenderOptions,
  Retention,
} from './types/options.js';
export type { Availability, Product } from './types/product.js';
export type { ProductFilter } from './types/product-filter.js';
export type {
  FoundBy,
  Reason,
  Recommendation,
  RecommendRequest,
  Slate,
  Strategy,
} from './types/recommendation.js';
export type { Recommender } from './types/recommender.js';
export type { Emphasis, ExcludeRule, Rules } from './types/rules.js';
export type {
  BrandChip,
  CategoryChip,
  Chip,
  ColorChip,
  PriceChip,
  PriceLevelChip,
  SearchAnswer,
  SearchHit,
  SearchRequest,
  Suggestion,
  WithoutChip,
} from './types/search.js';
export type { State, Status } from './types/status.js';
