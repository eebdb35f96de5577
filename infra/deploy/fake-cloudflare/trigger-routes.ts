import { found, page } from './answer.ts'
import { jsonBody, param, type Route } from './route.ts'
import { liveBindings, noSuchWorker, withScript } from './script-routes.ts'

/** The account's own part of workers.dev. */
const subdomain = 'quay'

const accountName = 'The Quay Post'

const script = String.raw`\/workers\/scripts\/([^/]+)`

/** The parts of a Worker that belong to no version: settings, names of secrets, cron, address. */
export const triggerRoutes: Route[] = [
  { method: 'GET', path: /^\/workers\/subdomain$/, answer: () => found({ subdomain }) },
  {
    method: 'GET',
    path: /^\/workers\/services\/([^/]+)$/,
    answer: (request) =>
      withScript(request, ({ migrationTag }) => ({
        default_environment: {
          environment: 'production',
          script: { tag: param(request), tags: null, last_deployed_from: 'wrangler', migration_tag: migrationTag },
        },
      })),
  },
  {
    method: 'GET',
    path: /^\/workers\/workers\/([^/]+)$/,
    answer: (request) =>
      withScript(request, ({ onWorkersDev }) => ({
        subdomain: {
          enabled: onWorkersDev,
          previews_enabled: onWorkersDev,
          preview_url_suffix: `-${param(request)}.${subdomain}.workers.dev`,
        },
      })),
  },
  {
    method: 'POST',
    path: new RegExp(`^${script}\\/subdomain$`),
    answer: (request) =>
      withScript(request, (one) => {
        const wanted = jsonBody(request) as { enabled: boolean; previews_enabled: boolean }
        one.onWorkersDev = wanted.enabled
        return wanted
      }),
  },
  {
    method: 'PUT',
    path: new RegExp(`^${script}\\/schedules$`),
    answer: (request) =>
      withScript(request, (one) => {
        one.crons = (jsonBody(request) as { cron: string }[]).map(({ cron }) => cron)
        return { schedules: one.crons.map((cron) => ({ cron })) }
      }),
  },
  {
    method: 'GET',
    path: new RegExp(`^${script}\\/settings$`),
    answer: (request) => withScript(request, () => ({ bindings: liveBindings(request).map(shownBinding) })),
  },
  {
    method: 'GET',
    path: new RegExp(`^${script}\\/secrets$`),
    answer: (request) =>
      withScript(request, () =>
        liveBindings(request)
          .filter(({ type }) => type === 'secret_text')
          .map(({ name, type }) => ({ name, type })),
      ),
  },
  {
    method: 'PATCH',
    path: new RegExp(`^${script}\\/script-settings$`),
    answer: (request) => (request.account.scripts.has(param(request)) ? found({}) : noSuchWorker),
  },
]

/** The accounts that the token may see. */
export const accountRoutes: Route[] = [
  {
    method: 'GET',
    path: /^\/accounts$/,
    answer: ({ account, query }) => page([{ id: account.id, name: accountName }], query),
  },
  {
    method: 'GET',
    path: /^\/memberships$/,
    answer: ({ account, query }) => page([{ account: { id: account.id, name: accountName } }], query),
  },
]

function shownBinding(binding: { type: string; name: string } & Record<string, unknown>): unknown {
  return binding.type === 'secret_text' ? { type: binding.type, name: binding.name } : binding
}
