/** A request for each kind of answer of a route; `as` names the kind if there are several. */
export type AskedRoute = {
  route: string
  as?: string
  path: string
  /** Sent as JSON, or as the bytes that it is. */
  body?: unknown
  isDesk?: boolean
  /** The fields of a form, or none: a browser asks, in the session of an editor. A script of it sends a body instead. */
  form?: Readonly<Record<string, string>>
}
