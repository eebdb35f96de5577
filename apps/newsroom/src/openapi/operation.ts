import type { DeskScope, ProblemCode } from '@broadsheet/model'
import type { GenericSchema } from 'valibot'

/** Something that an address answers or takes in another form than JSON, or nothing at all. */
type Content = { schema: GenericSchema; example: unknown } | { type: string } | null

/** A parameter in the query: what it means, the values that it may have, and one of them. */
export type QueryParameter = { is: string; values?: readonly string[]; example?: string }

/** What the API can be asked: the row of its description. `path` is below `/api/v1`. */
export type Operation = {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  path: string
  tag: string
  summary: string
  /** What a token must allow; none is needed where it is left out. */
  scope?: DeskScope
  query?: Readonly<Record<string, QueryParameter>>
  /** Headers that must be sent. */
  headers?: Readonly<Record<string, string>>
  body?: NonNullable<Content>
  /** An old address, which does nothing but refuse. */
  isRetired?: true
  status?: 200 | 201 | 202 | 204
  answer: Content
  /** What it refuses beside what every address does. */
  problems?: readonly ProblemCode[]
}
