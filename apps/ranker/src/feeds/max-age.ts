/** The seconds for which contents stay fresh by their `Cache-Control` (RFC 9111, 5.2.2.1), or 0. */
export function maxAgeSeconds(cacheControl: string | null): number {
  const directive = /(?:^|,)\s*max-age\s*=\s*"?(?<seconds>\d{1,9})/iu.exec(cacheControl ?? '')
  return Number(directive?.groups?.['seconds'] ?? 0)
}
