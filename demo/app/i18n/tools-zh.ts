import type { Message } from './message.ts';
import type { toolsEn } from './tools-en.ts';

/** Chinese texts of the same. */
export const toolsZh: Record<keyof typeof toolsEn, Message> = {};
