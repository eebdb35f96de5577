import { newHexId, type Account, type Queue } from './account.ts'
import { found, page, refused } from './answer.ts'
import { jsonBody, param, type Route } from './route.ts'

/** KV namespaces. */
export const namespaceRoutes: Route[] = [
  {
    method: 'GET',
    path: /^\/storage\/kv\/namespaces$/,
    answer: ({ account, query }) =>
      page(
        [...account.namespaces].map(([id, title]) => ({ id, title })),
        query,
      ),
  },
  {
    method: 'POST',
    path: /^\/storage\/kv\/namespaces$/,
    answer: (request) => {
      const { title } = jsonBody(request) as { title: string }
      if ([...request.account.namespaces.values()].includes(title)) {
        return refused(400, 10014, 'a namespace with this account ID and title already exists')
      }
      const id = newHexId()
      request.account.namespaces.set(id, title)
      return found({ id, title })
    },
  },
]

/** Queues and who reads them. */
export const queueRoutes: Route[] = [
  {
    method: 'GET',
    path: /^\/queues$/,
    answer: ({ account, query }) => {
      const names = query.getAll('name')
      const all = [...account.queues.values()].filter(({ name }) => names.length === 0 || names.includes(name))
      return page(all.map(shown), query)
    },
  },
  {
    method: 'POST',
    path: /^\/queues$/,
    answer: (request) => {
      const { queue_name: name } = jsonBody(request) as { queue_name: string }
      const queue: Queue = { id: newHexId(), name, consumers: [] }
      request.account.queues.set(queue.id, queue)
      return found(shown(queue))
    },
  },
  {
    method: 'POST',
    path: /^\/queues\/([^/]+)\/consumers$/,
    answer: (request) => {
      const queue = queueOf(request.account, param(request))
      if (queue === null) return refused(404, 11000, 'Queue not found')
      const { script_name: script, settings } = jsonBody(request) as {
        script_name: string
        settings: Record<string, unknown>
      }
      if (queue.consumers.length > 0) return refused(400, 11004, 'Queue already has a consumer')
      queue.consumers.push({ consumer_id: newHexId(), script, type: 'worker', settings })
      return found(queue.consumers[0])
    },
  },
  {
    method: 'PUT',
    path: /^\/queues\/([^/]+)\/consumers\/([^/]+)$/,
    answer: (request) => {
      const consumer = queueOf(request.account, param(request))?.consumers.find(
        ({ consumer_id: id }) => id === param(request, 1),
      )
      if (consumer === undefined) return refused(404, 11000, 'Consumer not found')
      consumer.settings = (jsonBody(request) as { settings: Record<string, unknown> }).settings
      return found(consumer)
    },
  },
]

function queueOf(account: Account, id: string): Queue | null {
  return account.queues.get(id) ?? null
}

function shown({ id, name, consumers }: Queue): unknown {
  return {
    queue_id: id,
    queue_name: name,
    consumers,
    consumers_total_count: consumers.length,
    producers: [],
    producers_total_count: 0,
  }
}
