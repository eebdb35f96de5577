import type { Block } from '@broadsheet/model'

/** The block of a type: `BlockOf<'table'>`. */
export type BlockOf<Type extends Block['type']> = Extract<Block, { type: Type }>
