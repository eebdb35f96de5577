/** The platform's URL (https://url.spec.whatwg.org): the same in workerd and Node. */
declare class URL {
  static parse(url: string, base?: string): URL | null
  protocol: string
  readonly href: string
}
