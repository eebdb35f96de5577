/** The paper's own facts, read once from the environment: no page asks for them anywhere else. */
export type Site = {
  name: string
  description: string
  /** Origin without a trailing slash: absolute addresses are made from it. */
  url: string
  /** BCP 47 tag of the interface's language. */
  locale: string
  /** IANA zone in which readers see times. */
  timezone: string
}
