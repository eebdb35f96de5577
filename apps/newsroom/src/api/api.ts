import type { Api } from '@broadsheet/edge'
import { requireToken } from '../access/require-token.ts'
import type { AppEnv } from '../context/env.ts'
import { archiveFileOperations } from './archive-file-operations.ts'
import { archiveOperations } from './archive-operations.ts'
import { deskArticleOperations } from './articles/operations.ts'
import { verbOperations } from './articles/verb-operations.ts'
import { auditOperation } from './audit-operation.ts'
import { descriptionOperation } from './description/operation.ts'
import { exportOperation } from './export-operation.ts'
import { feedOperations } from './feeds/operations.ts'
import { imageOperations } from './images/operations.ts'
import { importOperation } from './import-operation.ts'
import { placementOperations } from './placement-operations.ts'
import { previewOperations } from './preview-operations.ts'
import { redirectOperations } from './redirect-operations.ts'
import { signInLinkOperation } from './sign-in-link-operation.ts'
import { siteOperation } from './site-operation.ts'
import { statsOperation } from './stats-operation.ts'
import { tokenOperations } from './token-operations.ts'

/** `/api/v1/desk`: the operations that need a desk token. */
export const deskApi: Api<AppEnv> = {
  at: '/api/v1/desk',
  admit: requireToken(),
  tags: {
    'Desk: articles': 'Articles in every state, preview links and redirects.',
    'Desk: images': 'Images, what editors say of them, and uploads in parts.',
    'Desk: archive': 'Imports, exports and backups.',
    'Desk: rankings': 'Pins, blocks and the numbers of the day.',
    'Desk: access': 'Tokens, the audit log, and the paper’s name and time zone.',
    'Desk: feeds': 'Feeds of other sites that the paper follows.',
    'Desk: description': 'The desk’s part of this document.',
  },
  operations: [
    ...deskArticleOperations,
    ...verbOperations,
    ...previewOperations,
    ...redirectOperations,
    importOperation,
    exportOperation,
    ...archiveOperations,
    ...archiveFileOperations,
    ...imageOperations,
    ...placementOperations,
    statsOperation,
    siteOperation,
    auditOperation,
    ...tokenOperations,
    signInLinkOperation,
    ...feedOperations,
    descriptionOperation(() => deskApi),
  ],
}
