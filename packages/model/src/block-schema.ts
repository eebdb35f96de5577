import * as v from 'valibot'
import { blockKinds } from './block.ts'
import { marksFit } from './marks.ts'

/** A `Block` whose marks lie within its texts. */
export const blockSchema = v.pipe(blockKinds, v.check(marksFit, 'a mark beyond its text'))
