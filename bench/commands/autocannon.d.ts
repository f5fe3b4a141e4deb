// The little of autocannon that the bench uses; the package brings no types.
declare module 'autocannon' {
  type Exchange = { method?: string; path?: string; body?: string; headers?: Record<string, string> }
  type Request = Exchange & { setupRequest?: (request: Exchange, context: Record<string, unknown>) => Exchange }
  type Options = { url: string; connections: number; duration: number; requests: Request[] }
  type Result = {
    requests: { average: number; total: number }
    latency: { p50: number; p99: number; max: number }
    non2xx: number
    errors: number
    timeouts: number
  }
  export default function autocannon(options: Options): Promise<Result>
}
