// Two small Workers, as the text that workerd runs. The built ranker stays as it is: only its bindings are watched.

/**
 * Stands in front of the built ranker, runs one of its handlers on request at the time that is asked for, and answers what
 * it cost KV and the counter of views. Its D1 binding sends all requests by way of the meter, so that rows and bytes are
 * counted in an isolate that is not measured. Alarms ring when all views of a request were counted. A build without a
 * counter gets the views from a queue.
 */
export const rankerEntry = `
import * as worker from './worker.js'

const real = Date.now.bind(Date)
let ahead = 0
Date.now = () => real() + ahead

const ranker = worker.default
const nothing = () => ({ requests: 0, rowsRead: 0, rowsWritten: 0 })
let counted = nothing()
let cursors = []
let isWatched = false

export const Views = worker.Views ?? class {}
export class ViewCounter extends (worker.ViewCounter ?? class {}) {
  constructor(ctx, env) {
    watchStorage(ctx.storage)
    super(ctx, env)
  }
  async count(views) {
    counted.requests += 1
    return tallied(await super.count(views))
  }
  collect(after) {
    counted.requests += 1
    return tallied(super.collect(after))
  }
  ring() {
    counted.requests += 1
    return tallied(this.alarm())
  }
}

// Only within the request that made them can cursors say what they cost.
function tallied(answer) {
  for (const { rowsRead, rowsWritten } of cursors) {
    counted.rowsRead += rowsRead
    counted.rowsWritten += rowsWritten
  }
  cursors = []
  return answer
}

// Objects of the platform can't be wrapped, but what they inherit can be replaced.
function watchStorage(storage) {
  if (isWatched) return
  isWatched = true
  const database = Object.getPrototypeOf(storage.sql)
  const exec = database.exec
  database.exec = function (...args) {
    const cursor = exec.apply(this, args)
    cursors.push(cursor)
    return cursor
  }
  Object.getPrototypeOf(storage).setAlarm = async () => {
    counted.rowsWritten += 1
  }
}

export default {
  async fetch(request, env, ctx) {
    const { handler, now, messages = [] } = await request.json()
    ahead = now * 1000 - real()
    env.DB.alwaysPrimarySession.fetcher = { fetch: (url, init) => env.METER.fetch(url, init) }
    const kv = { reads: 0, writes: 0, bytesWritten: 0 }
    const watched = { ...env, SNAPSHOTS: watch(env.SNAPSHOTS, kv) }
    let error = null
    try {
      const scheduledTime = now * 1000
      if (handler === 'scheduled') {
        await ranker.scheduled({ scheduledTime, cron: '*/5 * * * *', noRetry() {} }, watched, ctx)
      } else if (env.COUNTERS) {
        const counter = env.COUNTERS.get(env.COUNTERS.idFromName('counter 0'))
        for (const view of messages) await counter.count([view])
        if (messages.length > 0) await counter.ring()
      } else {
        const batch = messages.map((body, index) => ({
          id: String(index), timestamp: new Date(scheduledTime), attempts: 1, body, ack() {}, retry() {},
        }))
        await ranker.queue({ queue: 'broadsheet-views', messages: batch, ackAll() {}, retryAll() {} }, watched, ctx)
      }
    } catch (thrown) {
      error = String(thrown?.stack ?? thrown)
    }
    const counter = counted
    counted = nothing()
    return Response.json({ error, kv, counter })
  },
}

function watch(namespace, kv) {
  return new Proxy(namespace, {
    get(target, name) {
      const value = Reflect.get(target, name)
      if (typeof value !== 'function') return value
      return (...args) => {
        if (name === 'put' || name === 'delete') {
          kv.writes += 1
          kv.bytesWritten += typeof args[1] === 'string' ? args[1].length : 0
        } else kv.reads += 1
        return value.apply(target, args)
      }
    },
  })
}
`

/** Passes requests on to D1 and keeps what each statement cost; /tally answers that, and starts anew. */
export const meter = `
const nothing = () => ({ roundTrips: 0, statements: 0, rowsRead: 0, rowsWritten: 0, responseBytes: 0, slowestMs: 0, slowest: '' })
let tally = nothing()

export default {
  async fetch(request, env) {
    if (new URL(request.url).pathname === '/tally') {
      const answer = Response.json(tally)
      tally = nothing()
      return answer
    }
    const body = await request.text()
    const response = await env.DB.alwaysPrimarySession.fetcher.fetch(request.url, {
      method: request.method, headers: request.headers, body,
    })
    const text = await response.text()
    count(body, text)
    return new Response(text, { status: response.status, headers: response.headers })
  },
}

function count(body, text) {
  const answers = [JSON.parse(text)].flat()
  const asked = [JSON.parse(body)].flat()
  tally.roundTrips += 1
  tally.responseBytes += new TextEncoder().encode(text).length
  for (const [index, { meta }] of answers.entries()) {
    tally.statements += 1
    if (meta === undefined) continue
    tally.rowsRead += meta.rows_read
    tally.rowsWritten += meta.rows_written
    if (meta.duration <= tally.slowestMs) continue
    tally.slowestMs = meta.duration
    tally.slowest = (asked[index]?.sql ?? '').replaceAll(/\\s+/g, ' ').slice(0, 200)
  }
}
`
