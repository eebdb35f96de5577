/**
 * The passage of every request through a Worker: log line, guards, limits, security headers, answers with entity tag
 * and cache headers, problem details. It never asks D1, KV or R2, and renders no page.
 */
export { addApiRoutes } from './api/add-api-routes.ts'
export { problemsOf, type Api } from './api/api.ts'
export { describeApi } from './api/describe-api.ts'
export { describeShape } from './api/describe-responses.ts'
export { jsonSchema } from './api/json-schema.ts'
export { operationFor, type Answer, type Operation, type Shape } from './api/operation.ts'
export { answerError } from './answer/answer-error.ts'
export { readStaleTags, staleTagsHeader, writeStaleTags } from './cache/stale-tags.ts'
export type { DataKind } from './security/security-headers.ts'
export { contentSecurityPolicy, humanCheckPolicy } from './security/content-security-policy.ts'
export type { EdgeBindings, EdgeContext, EdgeEnv, EdgeVariables } from './context/edge-env.ts'
export { answerUnknown, isApiPath } from './answer/answer-unknown.ts'
export {
  answerAbsence,
  answerFile,
  answerJson,
  answerPage,
  answerRedirect,
  answerScript,
  answerText,
  answerPrepared,
  preparePage,
  preparePageFrom,
  prepareRendered,
  type PreparedAnswer,
  setCacheHeaders,
  setPartCacheHeaders,
  type CachePolicy,
} from './answer/answer.ts'
export { cacheHeaders, cacheTable } from './answer/cache-table.ts'
export { entityTag, isKnown } from './answer/entity-tag.ts'
export { negotiate } from './answer/negotiate.ts'
export { preferredType } from './answer/preferred-type.ts'
export { nextAddress } from './answer/next-address.ts'
export { noStoreByDefault } from './answer/no-store-by-default.ts'
export { stopping, type Stops } from './answer/stops.ts'
export { absence, problem } from './answer/problem.ts'
export { cursorSchema, limitSchema, parseQuery, rankingQuerySchema, sectionQuerySchema } from './answer/query.ts'
export { clearTags, maxTags } from './cache/clear-tags.ts'
export { deskLimits, readerLimits, type Limits } from './context/limits.ts'
export { isLocale, isTimezone, readSite } from './context/read-site.ts'
export { safeMethods } from './context/safe-methods.ts'
export { canonicalPath } from './guards/canonical-path.ts'
export { guards } from './guards/guards.ts'
export { limitAddress, maxAddressCharacters } from './guards/limit-address.ts'
export { limitBody } from './guards/limit-body.ts'
export { cleanQuery, type KnownParameters } from './guards/clean-query.ts'
export { cleanAddress, normalizeCacheKey, type RefetchThroughCache } from './guards/normalize-cache-key.ts'
export { otherSpelling, redirectToCanonical } from './guards/redirect-to-canonical.ts'
export { redirectToHttps } from './guards/redirect-to-https.ts'
export { refuseCrossSite } from './guards/refuse-cross-site.ts'
export { logRequests, type RequestLine } from './log/log-requests.ts'
export { log } from './log/log.ts'
export { readRequestId } from './log/read-request-id.ts'
export { isWithinLimit } from './reader/is-within-limit.ts'
export { keyedHash } from './reader/keyed-hash.ts'
export { readerNetwork } from './reader/reader-network.ts'
export { securityHeaders } from './security/security-headers.ts'
