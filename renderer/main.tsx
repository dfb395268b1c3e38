import './i18n.ts';
import './style/tokens.css';
import './style/base.css';
import './style/controls.css';
import './style/layout.css';
import './style/dialogs.css';
import './style/conversation.css';
import './style/sources.css';
import './style/answer.css';
import './style/evidence.css';
import './style/document.css';
import './style/lists.css';
import './style/library.css';
import './style/pages.css';
import './style/connect.css';
import 'uplot/dist/uPlot.min.css';
import './style/forced.css';
import './style/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { ConnectionProvider } from './state/connection.tsx';
import { DocumentsProvider } from './state/documents.tsx';
import { PlantProvider } from './state/plant.tsx';
import { UploadsProvider } from './state/uploads.tsx';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ConnectionProvider>
        <PlantProvider>
          <UploadsProvider>
            <DocumentsProvider>
              <App />
            </DocumentsProvider>
          </UploadsProvider>
        </PlantProvider>
      </ConnectionProvider>
    </StrictMode>,
  );
}
