import type { Api } from '@broadsheet/edge'
import { requireToken } from '../access/require-token.ts'
import type { AppEnv } from '../context/env.ts'
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

/** `/api/v1/desk`: what only the desk may ask, with its bearer token. */
export const deskApi: Api<AppEnv> = {
  at: '/api/v1/desk',
  admit: requireToken(),
  tags: {
    'Desk: articles': 'Articles in every state, and the addresses that lead to them.',
    'Desk: archive': 'Everything at once: imports, exports, backups, pictures.',
    'Desk: rankings': 'What editors put in front, and the numbers of the day.',
    'Desk: access': 'Who may do what, and who did.',
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
