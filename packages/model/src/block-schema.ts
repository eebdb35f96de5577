import * as v from 'valibot'
import { blockKinds } from './block.ts'
import { placesFit } from './list-places.ts'
import { marksFit } from './marks.ts'
import { spansFit } from './table-spans.ts'

/** A `Block` whose marks lie within its texts, and whose items and cells have a place. */
export const blockSchema = v.pipe(
  blockKinds,
  v.check(marksFit, 'a mark beyond its text'),
  v.check((block) => block.type !== 'list' || placesFit(block), 'items without a place in their list'),
  v.check((block) => block.type !== 'table' || spansFit(block), 'a cell that spans more than there is'),
)
