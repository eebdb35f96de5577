/** For tests of the readers' Worker, which meet the newsroom behind it, as the platform binds the two. */
export { createApp as createNewsroom } from '../src/app.ts'
export { hashOfToken, newTokenValue } from '../src/access/token-value.ts'
export { deskScriptPath } from '../src/desk/client/routes.ts'
export { deskTexts } from '../src/desk/frame/desk-texts.ts'
export { makeSessionValue, newSession } from '../src/desk/session/session-value.ts'
export { openApiDocument, operations } from '../src/openapi/openapi-document.ts'
export type { Operation } from '../src/openapi/operation.ts'
export { makePreviewToken } from '../src/preview/preview-token.ts'
