/** The microphone, open only between `open` and `close`: mono samples of 16 kHz in pieces of 100 ms. */

/** Why there is no sound. */
export type MicrophoneProblem = 'noMicrophone' | 'denied' | 'unplugged' | 'failed';

export interface Microphone {
  /** Hands over what is left, then ends the recording and frees the device. */
  close(): Promise<void>;
}

export class MicrophoneError extends Error {
  readonly problem: MicrophoneProblem;
  constructor(problem: MicrophoneProblem, cause?: unknown) {
    super(problem, { cause });
    this.problem = problem;
  }
}

export interface MicrophoneListener {
  readonly onPiece: (samples: Float32Array) => void;
  /** The device went away while it was open. */
  readonly onLost: () => void;
}

const RATE = 16_000;
/** The audio thread answers at once, or it is gone. */
const LAST_PIECE_MS = 300;

/** Opens the microphone; `MicrophoneError` says why it could not. */
export async function openMicrophone({ onPiece, onLost }: MicrophoneListener): Promise<Microphone> {
  const stream = await askForStream();
  const context = new AudioContext({ sampleRate: RATE });
  const release = async () => {
    for (const track of stream.getTracks()) track.stop();
    if (context.state !== 'closed') await context.close();
  };
  try {
    await context.audioWorklet.addModule(new URL('./capture-worklet.js', import.meta.url));
    if (context.state === 'suspended') await context.resume();
    const node = new AudioWorkletNode(context, 'gemba-capture', { numberOfOutputs: 0 });
    const ended = Promise.withResolvers<void>();
    node.port.onmessage = ({ data }: MessageEvent<Float32Array | 'end'>) => {
      if (data === 'end') ended.resolve();
      else onPiece(data);
    };
    context.createMediaStreamSource(stream).connect(node);
    for (const track of stream.getAudioTracks()) track.addEventListener('ended', onLost);
    return {
      close: async () => {
        for (const track of stream.getAudioTracks()) track.removeEventListener('ended', onLost);
        node.port.postMessage('end');
        await Promise.race([ended.promise, new Promise((resolve) => setTimeout(resolve, LAST_PIECE_MS))]);
        await release();
      },
    };
  } catch (error) {
    await release();
    throw new MicrophoneError('failed', error);
  }
}

async function askForStream(): Promise<MediaStream> {
  // Browsers offer the microphone to pages of this machine and of secure addresses only.
  if (navigator.mediaDevices === undefined) throw new MicrophoneError('noMicrophone');
  try {
    return await navigator.mediaDevices.getUserMedia({
      // The engine levels the sound itself, and our own voice is silent while someone speaks.
      audio: { channelCount: 1, echoCancellation: false, noiseSuppression: false, autoGainControl: false },
    });
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    if (name === 'NotAllowedError' || name === 'SecurityError') throw new MicrophoneError('denied', error);
    if (name === 'NotFoundError' || name === 'OverconstrainedError') throw new MicrophoneError('noMicrophone', error);
    throw new MicrophoneError('failed', error);
  }
}
