export interface Bodies {
  settings: Readonly<Record<string, string | number | boolean>>
}
export type CollectionName = keyof Bodies
