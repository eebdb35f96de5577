/** For how many seconds contents stay fresh by their `Cache-Control` (RFC 9111, section 5.2.2.1); 0 where it says nothing. */
export function maxAgeSeconds(cacheControl: string | null): number {
  const directive = /(?:^|,)\s*max-age\s*=\s*"?(?<seconds>\d{1,9})/iu.exec(cacheControl ?? '')
  return Number(directive?.groups?.['seconds'] ?? 0)
}
