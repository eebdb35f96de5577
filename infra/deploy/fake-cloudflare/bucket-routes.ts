import { found, refused } from './answer.ts'
import { jsonBody, param, type Route } from './route.ts'

const notEnabled = refused(403, 10_042, 'Please enable R2 through the Cloudflare Dashboard.')

/** Buckets of R2. */
export const bucketRoutes: Route[] = [
  {
    method: 'GET',
    path: /^\/r2\/buckets$/,
    answer: ({ account: { buckets } }) =>
      buckets === null ? notEnabled : found({ buckets: [...buckets].map((name) => ({ name })) }),
  },
  {
    method: 'GET',
    path: /^\/r2\/buckets\/([^/]+)$/,
    answer: (request) => {
      const { buckets } = request.account
      if (buckets === null) return notEnabled
      const name = param(request)
      return buckets.has(name) ? found({ name }) : refused(404, 10_006, 'The specified bucket does not exist.')
    },
  },
  {
    method: 'POST',
    path: /^\/r2\/buckets$/,
    answer: (request) => {
      const { buckets } = request.account
      if (buckets === null) return notEnabled
      const { name } = jsonBody(request) as { name: string }
      if (buckets.has(name))
        return refused(409, 10_004, 'The bucket you tried to create already exists, and you own it.')
      buckets.add(name)
      return found({ name })
    },
  },
]
