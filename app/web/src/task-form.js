import './callout.css';
