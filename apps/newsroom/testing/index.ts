/** For tests of the readers' Worker, which meet the newsroom behind it, as the platform binds the two. */
export { createApp as createNewsroom } from '../src/app.ts'
export { hashOfToken, newTokenValue } from '../src/access/token-value.ts'
export { deskScript } from '../src/desk/assets/generated.ts'
export { makeSessionValue, newSession } from '../src/desk/session/session-value.ts'
export { deskApi } from '../src/api/api.ts'
export { makePreviewToken } from '../src/preview/preview-token.ts'
