import { listAccounts, type Login } from './cloudflare-api.ts'
import { DeployError } from './deploy-error.ts'
import { runWrangler } from './run-wrangler.ts'

const loginHint =
  'Run `npx wrangler login` in a terminal, or set CLOUDFLARE_API_TOKEN to a token made from the template "Edit ' +
  'Cloudflare Workers" with D1 and Queues added (https://dash.cloudflare.com/profile/api-tokens).'

/**
 * The login and its account: CLOUDFLARE_API_TOKEN or wrangler's own login, and CLOUDFLARE_ACCOUNT_ID or the only
 * account of this login. Throws a DeployError if there is no login, if it is refused, or if it has several accounts.
 */
export async function findLogin(environment: NodeJS.ProcessEnv): Promise<Login> {
  const apiBase = environment['CLOUDFLARE_API_BASE_URL'] ?? 'https://api.cloudflare.com/client/v4'
  const headers = await findHeaders(environment)
  const accountId = environment['CLOUDFLARE_ACCOUNT_ID'] || (await onlyAccount({ headers, apiBase }))
  return { headers, accountId, apiBase }
}

async function findHeaders(environment: NodeJS.ProcessEnv): Promise<Record<string, string>> {
  const token = environment['CLOUDFLARE_API_TOKEN']
  if (token) return { authorization: `Bearer ${token}` }
  const { code, printed } = await runWrangler(['auth', 'token', '--json'])
  if (code !== 0) throw new DeployError('There is no login to Cloudflare.', loginHint)
  const login = JSON.parse(printed.slice(printed.indexOf('{'))) as WranglerLogin
  if (login.type !== 'api_key') return { authorization: `Bearer ${login.token}` }
  return { 'x-auth-key': login.key, 'x-auth-email': login.email }
}

type WranglerLogin = { type: 'oauth' | 'api_token'; token: string } | { type: 'api_key'; key: string; email: string }

async function onlyAccount(login: Omit<Login, 'accountId'>): Promise<string> {
  const accounts = await listAccounts(login)
  const [first] = accounts
  if (first !== undefined && accounts.length === 1) return first.id
  if (first === undefined) throw new DeployError('The login sees no account.', loginHint)
  const shown = accounts.map(({ id, name }) => `  ${id}  ${name}`).join('\n')
  throw new DeployError(
    `The login sees several accounts:\n${shown}`,
    'Set CLOUDFLARE_ACCOUNT_ID to the one that the paper belongs to.',
  )
}
