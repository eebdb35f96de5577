import { rankingWindows } from '@broadsheet/model'
import * as v from 'valibot'
import { limitSchema } from '../../http/query.ts'

/** `?window=&section=&limit=`: which list of a ranking, and how much of it. */
export const rankingQuerySchema = v.object({
  window: v.optional(v.picklist(rankingWindows, `window is one of ${rankingWindows.join(', ')}`), 'trending'),
  section: v.optional(v.string()),
  limit: limitSchema,
})
