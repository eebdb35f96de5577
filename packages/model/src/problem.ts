import * as v from 'valibot'

/** The stable codes that clients may rely on, with the title and the HTTP status that each one has. */
export const problemCodes = {
  'bad-request': { status: 400, title: 'The request could not be understood' },
  unauthorized: { status: 401, title: 'A valid desk token is needed' },
  'cross-site': { status: 403, title: 'Writes from other sites are refused' },
  'not-found': { status: 404, title: 'There is nothing at this address' },
  'method-not-allowed': { status: 405, title: 'This address does not take that method' },
  withdrawn: { status: 410, title: 'The article was withdrawn' },
  'too-large': { status: 413, title: 'The request is too large' },
  'rate-limited': { status: 429, title: 'Too many requests in a short time' },
  'internal-error': { status: 500, title: 'Something went wrong on our side' },
  unavailable: { status: 503, title: 'The paper is briefly unavailable' },
} as const

export type ProblemCode = keyof typeof problemCodes

/** RFC 9457 problem details, with the stable code as an extension member. */
export const problemSchema = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  code: v.string(),
  detail: v.optional(v.string()),
})

export type Problem = v.InferOutput<typeof problemSchema>
