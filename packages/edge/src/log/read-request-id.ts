// https://developers.cloudflare.com/fundamentals/reference/cloudflare-ray-id/
const ray = /^[0-9a-f]{16}(-[A-Z]{3})?$/

/** The request's id in the log: Cloudflare's Ray ID, which its own logs and error pages show, or a random one. */
export function readRequestId(cfRay: string | undefined): string {
  return cfRay !== undefined && ray.test(cfRay) ? cfRay : crypto.randomUUID()
}
