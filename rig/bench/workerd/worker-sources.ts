// Two small Workers, as the text that workerd runs. The built ranker stays as it is: only its bindings are watched.

/**
 * Stands in front of the built ranker, runs one of its handlers on request, and answers what it cost KV. Its D1 binding
 * sends all requests by way of the meter, so that rows and bytes are counted in an isolate that is not measured.
 */
export const rankerEntry = `
import ranker from './worker.js'

export default {
  async fetch(request, env, ctx) {
    const { handler, now, messages = [] } = await request.json()
    env.DB.alwaysPrimarySession.fetcher = { fetch: (url, init) => env.METER.fetch(url, init) }
    const kv = { reads: 0, writes: 0, bytesWritten: 0 }
    const watched = { ...env, SNAPSHOTS: watch(env.SNAPSHOTS, kv) }
    try {
      const scheduledTime = now * 1000
      if (handler === 'queue') {
        const batch = messages.map((body, index) => ({
          id: String(index), timestamp: new Date(scheduledTime), attempts: 1, body, ack() {}, retry() {},
        }))
        await ranker.queue({ queue: 'broadsheet-views', messages: batch, ackAll() {}, retryAll() {} }, watched, ctx)
      } else {
        await ranker.scheduled({ scheduledTime, cron: '*/5 * * * *', noRetry() {} }, watched, ctx)
      }
      return Response.json({ error: null, kv })
    } catch (error) {
      return Response.json({ error: String(error?.stack ?? error), kv })
    }
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
