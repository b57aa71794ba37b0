import { Text, View } from '@tarojs/components'
import { useEffect } from 'react'
import type { CitizenWords } from '../../../domain/citizen-words'
import { Button, Card } from '../../components'
import { isWeb } from '../../device/platform'
import { ByHand } from './ByHand'
import { Foreign } from './Foreign'
import './scan.scss'
import { useScanner } from './use-scanner'

const holder = 'scan-camera'

/** Camera in the page on the web, WeChat's own scanner in the mini-program; a picture or the symbols where neither helps. */
export const ScanScreen = ({ words }: { readonly words: CitizenWords['scan'] }) => {
  const { camera, foreign, notRead, pick, again } = useScanner(holder)
  useEffect(() => {
    // whoever comes here in WeChat came to scan
    if (!isWeb) void pick()
  }, [pick])
  if (foreign) return <Foreign code={foreign} words={words} onAgain={again} />
  return (
    <>
      <Card>
        {isWeb ? (
          <>
            <View className={camera === 'none' ? 'scan-frame scan-frame-none' : 'scan-frame'}>
              <View id={holder} className="scan-camera" />
            </View>
            <Text className="scan-note" {...{ role: 'status' }}>
              {camera === 'none' ? words.noCamera : words.aim}
            </Text>
          </>
        ) : null}
        <Button main={!isWeb || camera === 'none'} onClick={() => void pick()}>
          {isWeb ? words.picture : words.start}
        </Button>
        {notRead ? (
          <Text className="scan-not-read" {...{ role: 'alert' }}>
            {words.notRead}
          </Text>
        ) : null}
      </Card>
      <ByHand words={words} />
    </>
  )
}
