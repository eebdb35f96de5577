/** D1 and KV that fail every call after a number of answers. */
export function dyingAfter(answers: number, { DB, SNAPSHOTS }: { DB: D1Database; SNAPSHOTS: KVNamespace }) {
  let left = answers
  const dieOrGo = () => {
    if (left === 0) throw new Error('The machine was switched off')
    left -= 1
  }
  return { DB: dyingDatabase(DB, dieOrGo), SNAPSHOTS: dyingNamespace(SNAPSHOTS, dieOrGo) }
}

function dyingNamespace(namespace: KVNamespace, dieOrGo: () => void): KVNamespace {
  return new Proxy(namespace, {
    get(target, name) {
      if (name !== 'get' && name !== 'put') return Reflect.get(target, name)
      return async (...options: never[]) => {
        dieOrGo()
        return await Reflect.apply(target[name], target, options)
      }
    },
  })
}

function dyingDatabase(database: D1Database, dieOrGo: () => void): D1Database {
  return new Proxy(database, {
    get(target, name) {
      if (name === 'prepare') return (text: string) => dyingStatement(target.prepare(text), dieOrGo)
      if (name === 'batch') {
        return async (statements: DyingStatement[]) => {
          dieOrGo()
          return await target.batch(statements.map((statement) => statement[real]))
        }
      }
      return Reflect.get(target, name)
    },
  })
}

const real = Symbol('the real statement')
type DyingStatement = D1PreparedStatement & { [real]: D1PreparedStatement }

function dyingStatement(statement: D1PreparedStatement, dieOrGo: () => void): D1PreparedStatement {
  return new Proxy(statement, {
    get(target, name) {
      if (name === real) return target
      if (name === 'bind') return (...values: unknown[]) => dyingStatement(target.bind(...values), dieOrGo)
      if (name === 'all' || name === 'raw' || name === 'run' || name === 'first') {
        return async (...options: never[]) => {
          dieOrGo()
          return await Reflect.apply(target[name], target, options)
        }
      }
      return Reflect.get(target, name)
    },
  })
}
