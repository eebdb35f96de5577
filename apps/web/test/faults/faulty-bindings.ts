import { env } from 'cloudflare:workers'

/** Replaces a binding's answer; `real` asks the binding itself. */
export type Fault<Answer> = (real: () => Promise<Answer>) => Promise<Answer>

/** The faults that are active now. */
export type Faults = {
  database?: Fault<D1Result[]> | undefined
  namespace?: Fault<string | null> | undefined
  counter?: Fault<void> | undefined
  limits?: Fault<RateLimitOutcome> | undefined
}

/** Fails as a binding whose service is down. */
export const fails = async (): Promise<never> => {
  throw new Error('D1_ERROR: Network connection lost in the cellar')
}

/** Never answers. */
export const hangs = async (): Promise<never> => await new Promise(() => {})

/** The real bindings behind faults, which may change between requests. */
export function faultyBindings(faults: Faults): Cloudflare.Env {
  const through = <Answer>(fault: Fault<Answer> | undefined, real: () => Promise<Answer>) => (fault ?? pass)(real)
  const limit = (real: RateLimit): RateLimit => ({
    limit: async (options) => await through(faults.limits, async () => await real.limit(options)),
  })
  return {
    ...env,
    DB: faultyDatabase(env.DB, async (real) => await through(faults.database, real)),
    SNAPSHOTS: new Proxy(env.SNAPSHOTS, {
      get(target, name) {
        if (name !== 'get') return Reflect.get(target, name)
        return async (key: string) => await through(faults.namespace, async () => await target.get(key, 'text'))
      },
    }),
    VIEWS: { count: async (view) => await through(faults.counter, async () => await env.VIEWS.count(view)) },
    VIEW_LIMIT: limit(env.VIEW_LIMIT),
    VOTE_LIMIT: limit(env.VOTE_LIMIT),
    SEARCH_LIMIT: limit(env.SEARCH_LIMIT),
    SIGN_IN_LIMIT: limit(env.SIGN_IN_LIMIT),
  }
}

async function pass<Answer>(real: () => Promise<Answer>): Promise<Answer> {
  return await real()
}

const real = Symbol('the real statement')
type FaultyStatement = D1PreparedStatement & { [real]: D1PreparedStatement }

function faultyDatabase(database: D1Database, answer: Fault<D1Result[]>): D1Database {
  return new Proxy(database, {
    get(target, name) {
      if (name === 'prepare') return (text: string) => faultyStatement(target.prepare(text), answer)
      if (name === 'batch') {
        return async (statements: FaultyStatement[]) =>
          await answer(async () => await target.batch(statements.map((statement) => statement[real])))
      }
      return Reflect.get(target, name)
    },
  })
}

function faultyStatement(statement: D1PreparedStatement, answer: Fault<D1Result[]>): D1PreparedStatement {
  return new Proxy(statement, {
    get(target, name) {
      if (name === real) return target
      if (name === 'bind') return (...values: unknown[]) => faultyStatement(target.bind(...values), answer)
      if (name === 'run' || name === 'all') {
        return async () => {
          const [result] = await answer(async () => [await target.run()])
          return result
        }
      }
      return Reflect.get(target, name)
    },
  })
}
