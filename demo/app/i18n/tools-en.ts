import type { Message } from './message.ts';

/** English texts of "Under the hood", "Show me", "Your data" and "Your own catalogue". */
export const toolsEn = {} satisfies Record<string, Message>;
