/** Runs on the audio thread: hands the microphone's samples on in pieces of 100 ms. */
const PIECE = 1600;

class Capture extends AudioWorkletProcessor {
  constructor() {
    super();
    this.piece = new Float32Array(PIECE);
    this.filled = 0;
    this.port.onmessage = () => {
      // The last piece, however short, when the button is let go.
      this.port.postMessage(this.piece.slice(0, this.filled));
      this.port.postMessage('end');
      this.filled = 0;
    };
  }

  process(inputs) {
    const channel = inputs[0]?.[0];
    if (!channel) return true;
    for (const sample of channel) {
      this.piece[this.filled++] = sample;
      if (this.filled === PIECE) {
        this.port.postMessage(this.piece.slice());
        this.filled = 0;
      }
    }
    return true;
  }
}

registerProcessor('gemba-capture', Capture);
