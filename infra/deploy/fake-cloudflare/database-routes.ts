import { newUuid } from './account.ts'
import { found, page, refused } from './answer.ts'
import { jsonBody, param, type Route } from './route.ts'
import type { Edge } from './start-edge.ts'

/** D1: databases by name or id, and SQL, which runs in workerd's own D1. */
export function databaseRoutes(edge: Edge): Route[] {
  return [
    {
      method: 'GET',
      path: /^\/d1\/database$/,
      answer: ({ account, query }) => {
        const named = query.get('name') ?? ''
        const all = [...account.databases].map(([uuid, name]) => ({ uuid, name }))
        return page(
          all.filter(({ name }) => name.startsWith(named)),
          query,
        )
      },
    },
    {
      method: 'POST',
      path: /^\/d1\/database$/,
      answer: (request) => {
        const { name } = jsonBody(request) as { name: string }
        if ([...request.account.databases.values()].includes(name)) {
          return refused(400, 7502, 'A database with that name already exists')
        }
        const uuid = newUuid()
        request.account.databases.set(uuid, name)
        return found({ uuid, name })
      },
    },
    {
      method: 'GET',
      path: /^\/d1\/database\/([^/]+)$/,
      answer: (request) => {
        const wanted = param(request)
        const one = [...request.account.databases].find(([uuid, name]) => uuid === wanted || name === wanted)
        if (one === undefined) return refused(404, 7404, `The database ${wanted} could not be found`)
        return found({ uuid: one[0], name: one[1] })
      },
    },
    {
      method: 'POST',
      path: /^\/d1\/database\/([^/]+)\/query$/,
      answer: async (request) => {
        const id = param(request)
        if (!request.account.databases.has(id)) return refused(404, 7404, `The database ${id} could not be found`)
        const { sql, params = [] } = jsonBody(request) as { sql: string; params?: unknown[] }
        try {
          return found(await edge.runSql(id, sql, params))
        } catch (error) {
          return refused(400, 7500, error instanceof Error ? error.message : String(error))
        }
      },
    },
  ]
}
