import { DeployError } from './deploy-error.ts'

/** A login: the token, the account and the API's address. */
export type Login = { headers: Record<string, string>; accountId: string; apiBase: string }

/** Cloudflare's API for one account. Paths are relative to the account; a refusal throws a CloudflareRefusal. */
export type CloudflareApi = {
  get: <Result>(path: string) => Promise<Result>
  post: <Result>(path: string, body: object) => Promise<Result>
  /** All pages of a list. */
  list: <Item>(path: string, query?: Record<string, string>) => Promise<Item[]>
}

/** A refusal by Cloudflare. `code` is Cloudflare's own number, 0 if the answer was not one of the API. */
export class CloudflareRefusal extends DeployError {
  readonly code: number

  constructor(path: string, status: number, error: { code: number; message: string } | undefined) {
    super(
      `Cloudflare refused ${path}: ${error?.message ?? `HTTP ${status}`} [code: ${error?.code ?? 0}]`,
      status === 401 || status === 403
        ? 'Check that the token is valid and may edit Workers, D1, KV, Queues and R2 of this account.'
        : 'Look at https://www.cloudflarestatus.com if the message explains nothing, then run the command again.',
    )
    this.code = error?.code ?? 0
  }
}

// The largest page that every list of the API allows.
const perPage = 50
const limitMilliseconds = 30_000

/** Opens the API of the login's account. */
export function openCloudflareApi(login: Login): CloudflareApi {
  const base = `${login.apiBase}/accounts/${login.accountId}`
  return {
    get: async <Result>(path: string) => (await ask<Result>(login, `${base}${path}`)).result,
    post: async <Result>(path: string, body: object) => (await ask<Result>(login, `${base}${path}`, body)).result,
    list: async <Item>(path: string, query = {}) => await listPages<Item>(login, `${base}${path}`, query),
  }
}

/** The accounts that the login may see. */
export async function listAccounts(login: Omit<Login, 'accountId'>): Promise<{ id: string; name: string }[]> {
  return await listPages(login, `${login.apiBase}/accounts`, {})
}

type Envelope<Result> = { success: boolean; errors?: { code: number; message: string }[]; result: Result }

async function listPages<Item>(
  login: Pick<Login, 'headers'>,
  address: string,
  query: Record<string, string>,
): Promise<Item[]> {
  const items: Item[] = []
  for (let page = 1; ; page += 1) {
    const search = new URLSearchParams({ ...query, page: String(page), per_page: String(perPage) })
    const { result } = await ask<Item[]>(login, `${address}?${search}`)
    items.push(...result)
    if (result.length < perPage) return items
  }
}

async function ask<Result>(
  { headers }: Pick<Login, 'headers'>,
  address: string,
  body?: object,
): Promise<Envelope<Result>> {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
  const response = await fetch(address, {
    ...init,
    headers: { ...headers, 'content-type': 'application/json' },
    signal: AbortSignal.timeout(limitMilliseconds),
  }).catch((cause: unknown) => {
    const hint = 'Check the network connection, then run the command again.'
    throw new DeployError(`${new URL(address).origin} does not answer.`, hint, { cause })
  })
  const answer = (await response.json().catch(() => null)) as Envelope<Result> | null
  if (answer?.success === true) return answer
  throw new CloudflareRefusal(new URL(address).pathname, response.status, answer?.errors?.[0])
}
