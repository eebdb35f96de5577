/** For tests of the web Worker with the newsroom behind it, as on the platform. */
export { createApp as createNewsroom } from '../src/app.ts'
export { hashOfToken, newTokenValue } from '../src/access/token-value.ts'
export { deskScript } from '../src/desk/assets/generated.ts'
export { makeSessionValue, newSession } from '../src/desk/session/session-value.ts'
export { deskApi } from '../src/api/api.ts'
export { makePreviewToken } from '../src/preview/preview-token.ts'
