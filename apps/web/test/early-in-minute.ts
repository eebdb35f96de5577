/** Waits for the next minute if this one is nearly over, because rate limits count by the minute of the clock. */
export async function earlyInMinute(): Promise<void> {
  const left = 60_000 - (Date.now() % 60_000)
  if (left < 10_000) await new Promise((resolve) => setTimeout(resolve, left + 50))
}
