import type { Api } from '@broadsheet/edge'
import type { ReaderShape } from '@broadsheet/model'
import type { AppEnv } from '../context/env.ts'
import { articleOperations } from './articles/operations.ts'
import { descriptionOperation } from './description/operation.ts'
import { rankingOperation } from './rankings/operation.ts'
import { searchOperation } from './search/operation.ts'
import { sectionOperation } from './sections/operation.ts'
import { viewOperation } from './views/operation.ts'
import { voteOperations } from './votes/operations.ts'

/** The JSON API for readers, version 1. The desk's part of it is the newsroom's. */
export const readersApi: Api<AppEnv, ReaderShape> = {
  at: '/api/v1',
  tags: {
    Articles: 'Published articles, sections, search and rankings.',
    Readers: 'Views and votes.',
    Description: 'This document.',
  },
  operations: [
    ...articleOperations,
    sectionOperation,
    searchOperation,
    rankingOperation,
    viewOperation,
    ...voteOperations,
    descriptionOperation(() => readersApi),
  ],
}
