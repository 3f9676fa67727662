/** The models are the program: these tests check what people forget when they change one. */
package callout.models;
