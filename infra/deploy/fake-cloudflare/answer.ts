/** An answer of the API: a result, or an error with Cloudflare's code. */
export type Answer =
  | { ok: true; result: unknown; info?: PageInfo }
  | { ok: false; status: number; code: number; message: string }

/** The position of a page in a list. */
type PageInfo = { page: number; per_page: number; count: number; total_count: number; total_pages: number }

/** A successful answer. */
export function found(result: unknown): Answer {
  return { ok: true, result }
}

/** A refusal: HTTP status, Cloudflare's code and message. */
export function refused(status: number, code: number, message: string): Answer {
  return { ok: false, status, code, message }
}

/** One page of a list, by the request's `page` and `per_page`. */
export function page(all: readonly unknown[], query: URLSearchParams): Answer {
  const perPage = Number(query.get('per_page') ?? 20)
  const number = Number(query.get('page') ?? 1)
  const result = all.slice((number - 1) * perPage, number * perPage)
  const info = {
    page: number,
    per_page: perPage,
    count: result.length,
    total_count: all.length,
    total_pages: Math.ceil(all.length / perPage),
  }
  return { ok: true, result, info }
}

/** The envelope of every answer of the API. */
export function envelope(answer: Answer): { status: number; body: string } {
  const body = answer.ok
    ? { success: true, errors: [], messages: [], result: answer.result, result_info: answer.info }
    : { success: false, errors: [{ code: answer.code, message: answer.message }], messages: [], result: null }
  return { status: answer.ok ? 200 : answer.status, body: JSON.stringify(body) }
}
