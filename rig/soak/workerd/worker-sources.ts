// Three small modules, as the text that workerd runs. The built Workers stay as they are: only what they are given by
// the platform is broken.

/** Loaded before the built Worker, which keeps the clock that it finds. */
export const clock = `
const real = Date.now.bind(Date)
export const jump = { milliseconds: 0 }
Date.now = () => real() + jump.milliseconds
`

/** Stands in front of a built Worker: /__soak sets the fault in force, has the ranker tick, or collects garbage. */
export const entry = `
import { jump } from './clock.js'
import * as built from './worker.js'
import { broken } from './broken.js'

const worker = built.default

let fault = 'none'
const now = () => fault

// The ranker's, whose counters lose their memory in one of the faults.
export const Views = built.Views ?? class {}
export class ViewCounter extends (built.ViewCounter ?? class {}) {
  forget() {
    this.ctx.abort('The counter forgets')
  }
}

export default {
  async fetch(request, env, ctx) {
    const url = new URL(request.url)
    if (url.pathname === '/__soak/tick') {
      return await worker.scheduled({ scheduledTime: Date.now(), cron: '*/5 * * * *', noRetry() {} }, broken(env, now), ctx).then(
        () => new Response('done'),
        (error) => new Response(String(error), { status: 500 }),
      )
    }
    if (url.pathname === '/__soak/gc') {
      globalThis.gc()
      return new Response('done')
    }
    if (url.pathname === '/__soak') {
      fault = await request.text()
      if (fault === 'counter forgets' && env.COUNTERS) {
        await env.COUNTERS.get(env.COUNTERS.idFromName('counter 0')).forget().catch(() => {})
      }
      jump.milliseconds = fault === 'clock a day back' ? -86_400_000 : 0
      return new Response(fault)
    }
    return await worker.fetch(request, broken(env, now), ctx)
  },
}
`

/** Bindings that do what the fault in force says. Those of one env are made once, as the platform does. */
export const broken = `
const made = new WeakMap()

export function broken(env, now) {
  const known = made.get(env) ?? {
    ...env,
    DB: database(env.DB, now),
    SNAPSHOTS: proxied(env.SNAPSHOTS, ['get', 'put'], (run, name) => {
      if (now() === 'kv fails') throw new Error('KV is away')
      if (now() === 'kv hangs') return endless('KV: time limit')
      if (now() === 'kv holds rubbish' && name === 'get') return Promise.resolve('{"version":3,"entries":[{')
      return run()
    }),
    ...(env.VIEWS && { VIEWS: { count: async (view) => {
      if (now() === 'counter refuses') throw new Error('The counter is away')
      await env.VIEWS.count(view)
    } } }),
    ...Object.fromEntries(Object.keys(env).filter((name) => name.endsWith('_LIMIT')).map((name) => [
      name,
      proxied(env[name], ['limit'], (run) => {
        if (now() === 'limits fail') throw new Error('The limit is away')
        return run()
      }),
    ])),
  }
  made.set(env, known)
  return known
}

// The platform, too, gives up in the end: D1 after 30 seconds.
function endless(reason) {
  return new Promise((_, reject) => setTimeout(() => reject(new Error(reason)), 30_000))
}

function proxied(target, names, answer) {
  return new Proxy(target, {
    get(target, name) {
      const value = Reflect.get(target, name)
      if (typeof value !== 'function') return value
      if (!names.includes(name)) return value.bind(target)
      return async (...args) => await answer(() => value.apply(target, args), name)
    },
  })
}

const real = Symbol('the real statement')

function database(target, now) {
  const ask = async (run) => {
    if (now() === 'd1 fails') throw new Error('D1_ERROR: Network connection lost')
    if (now() === 'd1 hangs') return await endless('D1_ERROR: time limit')
    const results = await run()
    return now() === 'd1 answers half' ? results.slice(0, -1) : results
  }
  return {
    prepare: (text) => statement(target.prepare(text), ask),
    batch: async (statements) => await ask(() => target.batch(statements.map((one) => one[real]))),
  }
}

function statement(target, ask) {
  const run = async () => (await ask(async () => [await target.run()]))[0]
  return {
    [real]: target,
    bind: (...values) => statement(target.bind(...values), ask),
    run,
    all: run,
    raw: async () => (await run()).results.map(Object.values),
  }
}
`
