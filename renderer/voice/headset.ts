/**
 * The play button of a headset. A browser gives it only to a page that plays something for longer than five seconds, so silence is
 * played for as long as the button is followed.
 */

const SECONDS = 10;
const RATE = 8_000;

/** Calls `onPress` at each press; the returned function ends it. */
export function followHeadset(onPress: () => void): () => void {
  const session = navigator.mediaSession;
  if (!session) return () => undefined;
  const url = URL.createObjectURL(silence());
  const player = new Audio(url);
  player.loop = true;
  const play = () => {
    player
      .play()
      .then(() => window.removeEventListener('pointerdown', play))
      // Before the first touch nothing may be played: the next touch tries again.
      .catch(() => undefined);
  };
  window.addEventListener('pointerdown', play);
  play();
  const pressed = () => {
    session.playbackState = 'playing';
    play();
    onPress();
  };
  session.setActionHandler('play', pressed);
  session.setActionHandler('pause', pressed);
  return () => {
    window.removeEventListener('pointerdown', play);
    session.setActionHandler('play', null);
    session.setActionHandler('pause', null);
    session.playbackState = 'none';
    player.pause();
    URL.revokeObjectURL(url);
  };
}

/** A WAV file of nothing, 8 bit. */
function silence(): Blob {
  const header = new DataView(new ArrayBuffer(44));
  const length = SECONDS * RATE;
  for (const [at, text] of [
    [0, 'RIFF'],
    [8, 'WAVEfmt '],
    [36, 'data'],
  ] as const)
    for (const [i, letter] of [...text].entries()) header.setUint8(at + i, letter.charCodeAt(0));
  header.setUint32(4, 36 + length, true);
  header.setUint32(16, 16, true);
  header.setUint16(20, 1, true);
  header.setUint16(22, 1, true);
  header.setUint32(24, RATE, true);
  header.setUint32(28, RATE, true);
  header.setUint16(32, 1, true);
  header.setUint16(34, 8, true);
  header.setUint32(40, length, true);
  return new Blob([header, new Uint8Array(length).fill(128)], { type: 'audio/wav' });
}
