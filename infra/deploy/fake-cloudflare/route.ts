import type { Account } from './account.ts'
import type { Answer } from './answer.ts'

/** A request of the API: the pattern's groups, the query, and the unparsed body. */
export type ApiRequest = {
  account: Account
  params: string[]
  query: URLSearchParams
  body: Buffer
  contentType: string
}

/** Answers the requests of one method whose path within the account matches the pattern. */
export type Route = { method: string; path: RegExp; answer: (request: ApiRequest) => Answer | Promise<Answer> }

/** A request's JSON body. */
export function jsonBody({ body }: ApiRequest): unknown {
  return JSON.parse(body.toString('utf8'))
}

/** The nth group of the path, decoded. */
export function param({ params }: ApiRequest, index = 0): string {
  return decodeURIComponent(params[index] ?? '')
}
