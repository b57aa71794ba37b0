import type { BrowserContext, Locator, Page } from 'playwright-core'

export interface Looks {
  readonly width?: number
  readonly height?: number
  readonly scheme?: 'light' | 'dark'
  readonly elder?: boolean
  readonly script?: boolean
  /** pixels of the screen to one of the page */
  readonly scale?: number
}

export const phone = { width: 375, height: 667 } as const
export const desktop = { width: 1280, height: 800 } as const

/** Somebody at a device of their own. Finds things as people do: by what they are and what stands on them. */
export class Person {
  constructor(
    readonly page: Page,
    readonly context: BrowserContext,
    readonly origin: string,
    /** what everybody of the journey has before them, for the message of a wait that failed */
    private readonly screens: () => Promise<string> = async () => '',
  ) {}

  /** Opens a page of the app by its address, from nothing. */
  async open(path: string): Promise<void> {
    await this.page.goto('about:blank')
    await this.page.goto(`${this.origin}/app/#${path}`)
  }

  /** What of these is on the screen: pages that one may go back to stay in the document, hidden. */
  shown(found: Locator): Locator {
    return found.filter({ visible: true })
  }
  text(text: string | RegExp): Locator {
    return this.shown(this.page.getByText(text)).first()
  }
  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' })
  }
  field(label: string | RegExp): Locator {
    return this.shown(this.page.getByLabel(label, { exact: typeof label === 'string' }))
  }
  box(name: string | RegExp): Locator {
    return this.page.getByRole('checkbox', { name })
  }
  dialog(): Locator {
    return this.page.getByRole('dialog')
  }

  async press(name: string | RegExp): Promise<void> {
    await this.told(this.button(name).click())
  }
  /**
   * Types, and types again when nothing stands there: a page that is still drawing itself takes the focus from a field for a moment,
   * and what an automated hand writes in that moment goes nowhere.
   */
  async types(where: string | Locator, text: string): Promise<void> {
    const field = typeof where === 'string' ? this.field(where) : where
    for (let tries = 0; tries < 5; tries++) {
      await this.told(field.fill(text))
      if ((await field.inputValue()) !== '') return
    }
    throw new Error(`${String(where)} takes no text\n${await this.screens()}`)
  }
  async sees(...texts: readonly (string | RegExp)[]): Promise<void> {
    for (const text of texts) await this.told(this.text(text).waitFor())
  }
  async seesWithin(ms: number, text: string | RegExp): Promise<void> {
    await this.told(this.text(text).waitFor({ timeout: ms }))
  }
  async seesNot(text: string | RegExp): Promise<void> {
    await this.told(this.text(text).waitFor({ state: 'hidden' }))
  }
  /** The dialog has done its work and is gone. */
  async dialogCloses(): Promise<void> {
    await this.told(this.dialog().waitFor({ state: 'hidden' }))
  }

  private async told<T>(work: Promise<T>): Promise<T> {
    try {
      return await work
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      throw new Error(`${message}\n${await this.screens()}`, { cause: error })
    }
  }

  /** Chooses a picture for whatever the press opens. */
  async chooses(press: Locator, picture: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }): Promise<void> {
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), press.click()])
    await chooser.setFiles(picture)
  }

  /** The same where the picture goes to the host at once; comes back when it is there. */
  async uploads(press: Locator, picture: Parameters<Person['chooses']>[1]): Promise<void> {
    await Promise.all([this.page.waitForResponse(response => response.url().includes('/files?')), this.chooses(press, picture)])
    await this.seesNot(/正在上传/)
  }

  /** Presses, and gives the bytes of the file that comes of it, with its name. */
  async downloads(press: Locator): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), press.click()])
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
    return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) }
  }
}
