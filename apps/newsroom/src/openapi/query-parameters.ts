import type { QueryParameter } from './operation.ts'

/** How many entries an answer holds. */
export const limit: QueryParameter = { is: 'How many, from 1 to 100; 20 unless told.', example: '20' }

/** Where a page of a list begins. */
export const next: QueryParameter = { is: 'Where the page begins: it stands in “next”.' }
