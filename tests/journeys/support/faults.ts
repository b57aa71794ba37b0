import type { Page } from 'playwright-core'

/** What must not happen on a page while somebody uses it; `excused` are those that a journey brought about on purpose. */
export class Faults {
  private readonly seen: string[] = []
  private readonly excused: RegExp[] = []

  watch(page: Page): void {
    page.on('console', message => {
      if (message.type() === 'error') this.seen.push(`console: ${message.text()}`)
    })
    page.on('pageerror', error => this.seen.push(`page error: ${error.message}`))
    page.on('requestfailed', request => {
      const why = request.failure()?.errorText ?? ''
      // a page that is left takes its requests along
      if (why !== 'net::ERR_ABORTED') this.seen.push(`request failed: ${request.method()} ${request.url()} ${why}`)
    })
    page.on('response', response => {
      if (response.status() >= 400) this.seen.push(`answered ${response.status()}: ${response.url()}`)
    })
  }

  excuse(...kinds: RegExp[]): void {
    this.excused.push(...kinds)
  }

  /** all so far, excused or not */
  now(): readonly string[] {
    return [...this.seen]
  }

  /** Those that nobody excused, and forgets them. */
  take(): string[] {
    return this.seen.splice(0).filter(fault => !this.excused.some(kind => kind.test(fault)))
  }
}
