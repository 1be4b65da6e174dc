global using System.Composition;
