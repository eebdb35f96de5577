/**
 * The share of one click that each of `of` places gets by chance alone, in order; the shares add up to 1. Readers look
 * at place p in proportion to 1 / log2(p + 1): the discount of DCG (Järvelin and Kekäläinen, 2002) as the chance that a
 * place is examined, whatever stands there (the position model of Craswell et al., 2008).
 */
export function chanceOfPlace(of: number): number[] {
  const looks = Array.from({ length: of }, (_, index) => 1 / Math.log2(index + 2))
  const all = looks.reduce((sum, look) => sum + look, 0)
  return looks.map((look) => look / all)
}
