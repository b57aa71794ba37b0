/** Draws a plain code: level Q, quiet zone of four modules kept. */
export interface CodeImages {
  /** one path, black on white, any size */
  svg(text: string): string
  /** 1-bit PNG, `moduleSize` px a module (default 12) */
  png(text: string, moduleSize?: number): Uint8Array
}
