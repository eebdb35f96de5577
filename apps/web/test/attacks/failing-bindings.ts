import { env } from 'cloudflare:workers'

/** A binding whose methods all throw. */
function failing<Binding extends object>(binding: Binding, message: string): Binding {
  return new Proxy(binding, {
    get: () => () => {
      throw new Error(message)
    },
  })
}

/** The Worker's environment with one binding broken at a time. */
export const failingBindings = {
  nothing: env,
  D1: { ...env, DB: failing(env.DB, 'D1_ERROR: Network connection lost') },
  KV: { ...env, SNAPSHOTS: failing(env.SNAPSHOTS, 'KV GET failed: 500 Internal Server Error') },
  'the counter': { ...env, VIEWS: failing(env.VIEWS, 'Network connection lost') },
  'the reader’s secret': { ...env, READER_SECRET: undefined },
  'the desk’s secret': { ...env, DESK_SECRET: undefined },
  'the desk’s token': { ...env, DESK_TOKEN: undefined },
  'the time zone': { ...env, TIMEZONE: 'Nowhere/At_All' },
}
